package io.napomni.web.office;

import io.napomni.web.WebResponse;

/** One place in the office. */
@FunctionalInterface
interface Room {

    /** Shows itself, or does what a form asks for. */
    WebResponse handle(Ask ask);
}
