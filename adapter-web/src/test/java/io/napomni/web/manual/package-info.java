/** What may be relied on when a person writes a letter by hand. */
@NullMarked
package io.napomni.web.manual;

import org.jspecify.annotations.NullMarked;
