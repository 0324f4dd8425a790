"""One image by Python's own urllib, without retries."""
import base64, http.client, json, os, sys, urllib.error, urllib.request

request = urllib.request.Request(
    os.environ["OPENAI_API_BASE"] + "/images/generations",
    data=json.dumps({"model": "gpt-image-2", "prompt": "a paper boat"}).encode(),
    headers={"Authorization": "Bearer " + os.environ["OPENAI_API_KEY"], "Content-Type": "application/json"},
)
try:
    with urllib.request.urlopen(request, timeout=120) as answer:
        request_id = answer.headers["x-request-id"]
        data = json.load(answer).get("data")
        if not data:
            sys.exit(f"No image: 200 without data, request {request_id}")
        with open("boat.png", "wb") as file:
            file.write(base64.b64decode(data[0]["b64_json"]))
except urllib.error.HTTPError as error:
    sys.exit(f"No image: {error.code} {error.reason}, request {error.headers.get('x-request-id')}")
except (OSError, ValueError, http.client.HTTPException) as error:
    sys.exit(f"No image: connection failed or unreadable answer: {type(error).__name__}")
