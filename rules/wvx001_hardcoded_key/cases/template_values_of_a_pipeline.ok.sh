export WAVIX_API_KEY="{{ wavix_api_key }}"
export WAVIX_API_KEY='${{ secrets.WAVIX_API_KEY }}'
helm upgrade sms ./chart --set wavix.apiKey="$WAVIX_API_KEY"
kubectl create secret generic wavix --from-literal=api-key="$WAVIX_API_KEY"
