/** Raised with every change that an older page or terminal cannot read; stands in the socket handshake. */
export const PROTOCOL_VERSION = 1;
