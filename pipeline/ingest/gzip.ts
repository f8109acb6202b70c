import { basename } from 'node:path'
import type { Container, Found } from './container.ts'
import { gunzipped } from './unpacked.ts'

/** A single page that was packed: `story.html.gz`. */
export async function* openGzip(container: Container): AsyncGenerator<Found> {
  const name = basename(container.path).replace(/\.gz$/i, '')
  // The page stands for the file, so it keeps its name.
  yield* container.openMember(container, { name, content: gunzipped(container), sidecar: container.sidecar })
}
