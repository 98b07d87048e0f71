import useSWR from "swr";
export const useCalls = (appid: string) => useSWR(`/api/wavix/calls?appid=${appid}`, fetcher);
