import nlp from 'compromise'

/** How many numbers compromise finds in a text. */
export default text => nlp(text).numbers().json().length
