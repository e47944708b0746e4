export const STYLE_NONCE = "strategi-editor";
