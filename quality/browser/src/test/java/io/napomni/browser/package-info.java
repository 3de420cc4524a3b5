/** The pages in a real browser. */
@NullMarked
package io.napomni.browser;

import org.jspecify.annotations.NullMarked;
