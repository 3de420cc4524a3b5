/** What stands between the net and our pages: headers, nonces of pages, and a measure for how often somebody may ask. */
@NullMarked
package io.napomni.web.guard;

import org.jspecify.annotations.NullMarked;
