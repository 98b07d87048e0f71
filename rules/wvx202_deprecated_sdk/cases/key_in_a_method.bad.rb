class Telephony
  def configure(key)
    WavixApi.api_key = key
#   ^^^^^^^^^^^^^^^^^^^^^^ WVX202
  end
end
