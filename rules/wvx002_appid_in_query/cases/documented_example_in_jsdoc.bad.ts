/**
 * Where the transcription can be read.
 * @example https://api.wavix.com/v1/cdrs/0f1c/transcription?appid=secret
#                                                            ^^^^^ WVX002
 */
export interface TranscriptionReference { url: string }
