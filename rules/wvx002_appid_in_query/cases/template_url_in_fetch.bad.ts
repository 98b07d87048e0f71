const APPID = process.env.WAVIX_APPID;

export async function validateNumber(phone: string): Promise<Validation> {
  const res = await fetch(`https://api.wavix.com/v1/validation?appid=${APPID}&phone_number=${phone}&type=validation`);
#                                                              ^^^^^ WVX002
  if (!res.ok) throw new Error(`validation failed: ${res.status}`);
  return (await res.json()) as Validation;
}
