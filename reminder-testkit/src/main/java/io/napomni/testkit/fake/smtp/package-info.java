/** A scripted SMTP server on loopback: takes letters, keeps them readable, and fails exactly where a test says. */
@NullMarked
package io.napomni.testkit.fake.smtp;

import org.jspecify.annotations.NullMarked;
