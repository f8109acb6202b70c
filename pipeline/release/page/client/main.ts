// The program of a page that holds every figure itself.
import { startPage } from './start.ts'

startPage()
