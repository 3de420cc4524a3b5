/** The words of the office: its own, and the host's for the codes of the library. */
@NullMarked
package io.napomni.web.office.words;

import org.jspecify.annotations.NullMarked;
