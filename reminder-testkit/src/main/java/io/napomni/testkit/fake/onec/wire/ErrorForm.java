package io.napomni.testkit.fake.onec.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The five shapes in which 1C and what stands before it report an error. */
public enum ErrorForm {
    /** {@code odata.error}; its code is a text. */
    ODATA_JSON("application/json;charset=utf-8") {
        @Override
        String body(int status, int code, String text) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ObjectNode error = body.putObject("odata.error").put("code", Integer.toString(code));
            error.putObject("message").put("lang", "ru").put("value", text);
            return body.toString();
        }
    },
    /** {@code m:error}, for requests that did not ask for JSON and some early failures. */
    ODATA_XML("application/xml;charset=utf-8") {
        @Override
        String body(int status, int code, String text) {
            return HEAD + "<m:error xmlns:m=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\"><m:code>"
                    + code + "</m:code><m:message>" + escaped(text) + "</m:message></m:error>";
        }
    },
    /** {@code exception} with {@code descr}, from the application server. */
    APPLICATION_SERVER("application/json;charset=utf-8") {
        @Override
        String body(int status, int code, String text) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ObjectNode exception = body.putObject("exception").put("descr", text);
            exception.putObject("inner").put("descr", text);
            return body.toString();
        }
    },
    /** {@code exception} in XML, from the extension of the web server. */
    WEB_EXTENSION("application/xml;charset=utf-8") {
        @Override
        String body(int status, int code, String text) {
            return HEAD + "<exception xmlns=\"http://v8.1c.ru/8.2/virtual-resource-system\""
                    + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" reason=\"" + status
                    + "\"><descr xmlns=\"http://v8.1c.ru/8.1/data/core\">" + escaped(text) + "</descr></exception>";
        }
    },
    /** A page of the web server. */
    HTML("text/html;charset=utf-8") {
        @Override
        String body(int status, int code, String text) {
            return "<!DOCTYPE html><html><head><title>" + status + "</title></head><body><h2>" + escaped(text)
                    + "</h2></body></html>";
        }
    };

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final String contentType;

    ErrorForm(String contentType) {
        this.contentType = contentType;
    }

    abstract String body(int status, int code, String text);

    String contentType() {
        return contentType;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
