/** Reads what comes back: delivery reports (RFC 3464) from a folder or a file, and which addresses they call dead. */
@NullMarked
package io.napomni.smtp.bounce;

import org.jspecify.annotations.NullMarked;
