export default function Page() {
  return <WavixPhone apiKey="@hex64@" server="us.wavix.net" className="phone" />;
#                            ^^^^^^^ WVX001
}
