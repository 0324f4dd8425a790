#!/bin/sh
# curl with its own retries; the headers are kept for the request id.
head=$(mktemp) && body=$(mktemp) && trap 'rm -f "$head" "$body"' EXIT
status=$(curl -sS --max-time 120 -D "$head" -o "$body" -w '%{http_code}' "$OPENAI_BASE_URL/images/generations" \
  -H "Authorization: Bearer $OPENAI_API_KEY" -H 'Content-Type: application/json' \
  -d '{"model":"gpt-image-2","prompt":"a paper boat"}')
ended=$?
if [ "$ended" -ne 0 ]; then
  echo "No image: the connection failed, curl says $ended, $(grep -i '^x-request-id' "$head")" >&2
  exit 1
elif grep -q '"b64_json"' "$body"; then
  cp "$body" answer.json
else
  echo "No image: status $status, $(grep -i '^x-request-id' "$head")" >&2
  exit 1
fi
