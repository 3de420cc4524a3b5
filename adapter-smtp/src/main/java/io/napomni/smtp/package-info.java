/** Sends letters by SMTP: makes their bytes, hands them over, and tells certain failure from doubt. */
@NullMarked
package io.napomni.smtp;

import org.jspecify.annotations.NullMarked;
