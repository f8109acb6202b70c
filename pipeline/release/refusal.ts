/** A release that was built, or nearly, and must not be published; the earlier one stays. Its message says why, in a clause. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
