/**
 * What a page of Korlag may load and do: only what comes from here. Nothing is fetched from anybody else, ever, but for
 * the endpoint that a choir chose to be kept at, which may be at another address.
 */
export const contentSecurity = {
  defaultSrc: ["'self'"],
  // A solver and the derivation of a key are compiled for the machine; no text is ever run as a script.
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'"],
  // Notation is drawn with styles on its own lines; no sheet of styles can come in that way.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  mediaSrc: ["'self'", "blob:"],
  connectSrc: ["'self'", "https:", "http://localhost:*"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** A screen that stays awake, a full page, and a camera to scan an invitation are all that a hall needs of a device. */
export const permissions = [
  "screen-wake-lock=(self)",
  "fullscreen=(self)",
  "camera=(self)",
  ...["accelerometer", "geolocation", "microphone", "payment", "usb"].map((name) => `${name}=()`),
].join(", ");
