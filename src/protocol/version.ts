/** The one version of the contract there is. Sent with every request; an endpoint answers no request without it. */
export const protocolVersion = 1;

/** Carries `protocolVersion`. */
export const protocolHeader = "korlag-protocol";

/** Carries `Bearer ` and the token of the device: 32 bytes of chance that the device has made itself. */
export const tokenHeader = "authorization";
