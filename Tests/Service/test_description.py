"""The description of the service is true: a document of OpenAPI 3.1 whose every route answers as it says."""

import re

from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from links import signed
from running import EVENT, SESSION, ServiceTest

VALUES = {"event": "summit", "session": "office-hours", "id": "none", "figure": "timeline"}


class Description(ServiceTest):
    def setUp(self):
        super().setUp()
        self.add_event()

    def test_it_is_sound(self):
        with self.running("--base-url", "https://reports.example.org/x") as service:
            document = service.get("/openapi.json").json
            validate(document)
            self.assertTrue(document["openapi"].startswith("3.1"))
            self.assertEqual(document["servers"], [{"url": "https://reports.example.org/x"}])

    def test_every_route_answers_as_it_says(self):
        with self.running() as service:
            document = service.get("/openapi.json").json
            for path, operations in document["paths"].items():
                for method, operation in operations.items():
                    with self.subTest(f"{method} {path}"):
                        self.check(service, document, path, method, operation)

    def check(self, service, document, path, method, operation):
        address = re.sub(r"\{(\w+)\}", lambda name: VALUES[name[1]], path)
        self.hold(document, operation, service.get(address, method.upper()))
        if operation.get("security") != []:
            self.hold(document, operation, service.ask(address, method.upper()), 401)
        if method == "get":
            self.hold(document, operation, service.get(address + "?unknown=1"), 400)
            whole, head = service.get(address), service.get(address, "HEAD")
            self.assertEqual((head.status, head.body), (whole.status, b""))
        if any("link" in way for way in operation.get("security", [])):
            self.hold(document, operation, service.ask(address + "?signature=x"), 403)
            self.hold(document, operation, service.ask(signed(address, expires=1)), 410)
        if "ifNoneMatch" in str(operation.get("parameters")) and path.startswith("/events"):
            self.hold(document, operation, service.get(address, If_None_Match="*"), 304)
            self.hold(document, operation, service.get(address, Range="bytes=0-1"), 206)
            self.hold(document, operation, service.get(address, Range="bytes=999999999-"), 416)
        if "{session}" in path and method == "get":
            self.hold(document, operation, service.get(address.replace("office-hours", "none")), 404)
        if "{event}" in path and method == "get":
            self.hold(document, operation, service.get(address.replace("summit", "none")), 404)

    def hold(self, document, operation, answer, status=None):
        """An answer is one of those the operation has, with the fields and the body it says."""
        if status:
            self.assertEqual(answer.status, status)
        self.assertIn(str(answer.status), operation["responses"], answer.body[:300])
        said = self.resolved(document, operation["responses"][str(answer.status)])
        for name in said.get("headers", {}):
            self.assertIn(name.lower(), answer.headers)
        if "content" in said:
            media = answer.headers["content-type"].partition(";")[0]
            self.assertIn(media, said["content"])
            if media.endswith("json") and answer.status != 206:
                schema = {**said["content"][media]["schema"], "components": document["components"]}
                Draft202012Validator(schema).validate(answer.json)
        else:
            self.assertEqual(answer.body, b"")

    def resolved(self, document, said):
        return document["components"]["responses"][said["$ref"].rpartition("/")[2]] if "$ref" in said else said

    def test_every_parameter_it_has_is_taken(self):
        with self.running() as service:
            document = service.get("/openapi.json").json
            examples = {"timeZone": "Europe/Berlin", "paper": "letter", "attendees": "1", "attachments": "false"}
            examples |= {"descriptiveHeaders": "true", "what": "devices", "bom": "true", "anonymize": "true"}
            examples |= {"k": "3", "credit": "80%25", "within": "60", "dynamics": "true", "compare": "all"}
            examples |= {"standard": "ua1", "size": "wide", "theme": "dark", "transparent": "true"}
            examples |= {"scale": "1", "text": "true"}
            parameters = document["components"]["parameters"]
            for path, operations in document["paths"].items():
                if "get" not in operations or not re.search("(report|polls|figures/.*)[.]", path):
                    continue
                said = [parameters[one["$ref"].rpartition("/")[2]] for one in operations["get"]["parameters"]]
                names = [one["name"] for one in said if one["in"] == "query"]
                # Of a table that heeds both there is none.
                given = [name for name in names if ("what" in names, name) != (True, "dynamics")]
                own = {"what": "comparison"} if "compare" in names else {}
                query = "&".join(f"{name}={ {**examples, **own}[name] }" for name in given)
                report = path.replace("{event}", "summit").replace("{session}", "office-hours").replace("{figure}", "map")
                self.assertEqual(service.get(f"{report}?{query}").status, 200, query)
                for name in examples.keys() - set(names):
                    other = service.get(f"{report}?{name}={examples[name]}")
                    self.assertEqual(other.status, 400, f"{path} {name}")


