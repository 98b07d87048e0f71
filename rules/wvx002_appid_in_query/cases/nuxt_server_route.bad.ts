export default defineEventHandler(async (event) => {
  const { wavixKey } = useRuntimeConfig(event);
  return $fetch("https://api.wavix.com/v1/numbers", { query: { appid: wavixKey, ...getQuery(event) } });
#                                                              ^^^^^ WVX002
});
