import { ByteBuffer } from 'flatbuffers'

const stated = ByteBuffer.prototype.__vector_len

/**
 * Arrow's metadata are FlatBuffers, whose reader believes the length of a vector as it stands: in a damaged message of 200 bytes it may be a
 * billion, and a loop over it takes all memory. Every element takes a byte at least, so a vector that is longer than its message is
 * damage. Importing this module makes the reader throw there. FlatBuffers for JavaScript has no verifier that could be called instead.
 */
ByteBuffer.prototype.__vector_len = function (this: ByteBuffer, offset: number): number {
  const length = stated.call(this, offset)
  if (length < 0 || length > this.capacity()) throw new RangeError(`a list of ${length} in ${this.capacity()} bytes`)
  return length
}
