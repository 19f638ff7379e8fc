/** Under this bitrate a sample has too few packets for its loss to say much, bit/s. */
export const fewPacketsBitrate = 30_000;

/** True for a known bitrate (bit/s) under {@link fewPacketsBitrate}; where the bitrate is not known nothing is claimed. */
export function hasFewPackets(bitrate: number | undefined): boolean {
  return bitrate !== undefined && bitrate < fewPacketsBitrate;
}
