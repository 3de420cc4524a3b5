/** What these rooms promise. */
@NullMarked
package io.napomni.web.page;

import org.jspecify.annotations.NullMarked;
