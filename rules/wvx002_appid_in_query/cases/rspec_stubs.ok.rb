require 'spec_helper'

RSpec.describe WavixApi::Trunks do
  before do
    stub_request(:get, 'https://api.wavix.com/v1/trunks?appid=token').to_return(body: '[]')
    stub_request(:get, "https://api.wavix.dev/v1/trunks").with(query: { appid: 'token' })
  end

  it 'asks for trunks' do
    described_class.list
    expect(WebMock).to have_requested(:get, 'https://api.wavix.com/v1/trunks?appid=token')
    expect(described_class.url).to eq('https://api.wavix.com/v1/trunks?appid=token')
    expect(a_request(:get, 'https://api.wavix.com/v1/trunks?appid=token')).to have_been_made.once
  end
end
