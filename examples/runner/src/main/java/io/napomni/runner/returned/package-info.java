/** Reads what mail servers say of letters that did not arrive, and tells whoever looks after the customer. */
@NullMarked
package io.napomni.runner.returned;

import org.jspecify.annotations.NullMarked;
