/** An address as a QR code that a page can show. The library is loaded with the first picture. */
export async function qrPicture(
  address: string,
  look: { margin: number; width: number; errorCorrectionLevel?: 'M' },
): Promise<string> {
  const { default: QRCode } = await import('qrcode');
  return QRCode.toDataURL(address, look);
}
