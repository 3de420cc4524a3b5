/** What 1C and the web server before it say when something is wrong, as kinds of trouble with advice. */
@NullMarked
package io.napomni.onec.error;

import org.jspecify.annotations.NullMarked;
