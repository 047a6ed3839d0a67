/** What a page of Korlag may load and do: only what comes from here. Nothing is fetched from anybody else, ever. */
export const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  // Notation is drawn with styles on its own lines; no sheet of styles can come in that way.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  mediaSrc: ["'self'", "blob:"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** A screen that stays awake and a full page are all that a hall needs of a device. */
export const permissions = [
  "screen-wake-lock=(self)",
  "fullscreen=(self)",
  ...["accelerometer", "camera", "geolocation", "microphone", "payment", "usb"].map(
    (name) => `${name}=()`,
  ),
].join(", ");
