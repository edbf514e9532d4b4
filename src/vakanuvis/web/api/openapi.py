"""The OpenAPI document: described by the declarations that read the questions and by the types of the answers."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec

from vakanuvis import __version__
from vakanuvis.assets.ontology_tables import Ontology
from vakanuvis.warehouse.export import FORMATS, find_format
from vakanuvis.web.api.answers import CSV, FORMAT, JSON, PROBLEM, Problem
from vakanuvis.web.api.articles import ArticleForm
from vakanuvis.web.api.downloads import NAME, export_parameters
from vakanuvis.web.api.lists import Listing, list_all
from vakanuvis.web.parameters import NAMED, Kind, Parameter, schema_of

BASE = "/api/v1"
ARTICLE_ID = Parameter("id", "the id of the article", NAMED, is_needed=True)
_SAYS = (
    "Political events from news pages, each with the sentence that tells it. Lists come in pieces: `next` of an answer is the"
    " `cursor` of the rows behind; rows that come in meanwhile move nothing. What cannot be meant gets a problem (RFC 9457)."
)
_TAG = Parameter("If-None-Match", "the ETag of an earlier answer; the same is not sent again", Kind({"type": "string"}, str))
_REF = "#/components/schemas/{name}"
Json = dict[str, Any]


@cache
def write_document() -> bytes:
    """The document as JSON."""
    paths = {f"{BASE}/{listing.path}": {"get": _describe_list(listing)} for listing in list_all()}
    paths[f"{BASE}/article"] = {"get": _describe_article()}
    paths[f"{BASE}/export/{{name}}"] = {"get": _describe_export()}
    paths[f"{BASE}/ontology"] = {"get": _describe_ontology()}
    rows = [listing.row for listing in list_all()]
    _, schemas = msgspec.json.schema_components([*rows, ArticleForm, Ontology, Problem], ref_template=_REF)
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Vakanüvis", "version": __version__, "description": _SAYS, "license": {"name": "Apache-2.0"}},
        "paths": paths,
        "components": {"schemas": schemas},
    }
    return msgspec.json.encode(document)


def _describe_list(listing: Listing) -> Json:
    rows = {"type": "array", "items": _refer(listing.row)}
    piece = {
        "type": "object",
        "properties": {"rows": rows, "next": {"type": ["string", "null"], "description": "the cursor of the rows behind"}},
        "required": ["rows", "next"],
    }
    content = {JSON: {"schema": piece}, CSV: {"schema": {"type": "string"}}}
    parameters = [*_describe(listing.parameters), *_describe([FORMAT]), *_describe([_TAG], place="header")]
    answers = _answers(content, tagged=True, named=listing.path == "evidence")
    return {"operationId": listing.path, "summary": listing.says, "parameters": parameters, "responses": answers}


def _describe_article() -> Json:
    parameters = [*_describe([ARTICLE_ID]), *_describe([_TAG], place="header")]
    summary = "All that an article tells, with what people corrected."
    answers = _answers({JSON: {"schema": _refer(ArticleForm)}}, tagged=True, named=True)
    return {
        "operationId": "article",
        "summary": summary,
        "parameters": parameters,
        "responses": answers,
    }


def _describe_ontology() -> Json:
    parameters = _describe([_TAG], place="header")
    answers = _answers({JSON: {"schema": _refer(Ontology)}}, tagged=True)
    summary = "PLOVER's types, modes and contexts, and CAMEO's codes."
    return {"operationId": "ontology", "summary": summary, "parameters": parameters, "responses": answers}


def _describe_export() -> Json:
    types = {find_format(name).media_type.partition(";")[0] for name in FORMATS}
    content = {kind: {"schema": {"type": "object"} if kind.endswith("json") else {}} for kind in sorted(types)}
    parameters = [*_describe([NAME], place="path"), *_describe(export_parameters())]
    answers = {**_answers(content, named=True), "501": _problem("The format needs what is not installed.")}
    return {"operationId": "export", "summary": "Events as a file.", "parameters": parameters, "responses": answers}


def _describe(parameters: Sequence[Parameter], place: str = "query") -> list[Json]:
    return [
        {
            "name": parameter.name,
            "in": place,
            "description": parameter.says,
            "required": parameter.is_needed,
            "schema": schema_of(parameter),
        }
        for parameter in parameters
    ]


def _answers(content: Json, *, tagged: bool = False, named: bool = False) -> Json:
    """The answers that a question may get; `named` where it names something that may not be there."""
    told = {"ETag": {"schema": {"type": "string"}}} if tagged else {}
    return {
        "200": {"description": "What was asked for.", "content": content, **({"headers": told} if told else {})},
        **({"304": {"description": "What the ETag stands for is still so.", "headers": told}} if tagged else {}),
        "400": _problem("What was asked cannot be meant."),
        **({"404": _problem("There is no such thing.")} if named else {}),
        "503": _problem("The database cannot be read now."),
    }


def _problem(says: str) -> Json:
    return {"description": says, "content": {PROBLEM: {"schema": _refer(Problem)}}}


def _refer(record: type[msgspec.Struct]) -> Json:
    return {"$ref": _REF.format(name=record.__name__)}
