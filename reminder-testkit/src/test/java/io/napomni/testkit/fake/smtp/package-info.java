/** The fake SMTP server, spoken to by hand. */
@NullMarked
package io.napomni.testkit.fake.smtp;

import org.jspecify.annotations.NullMarked;
