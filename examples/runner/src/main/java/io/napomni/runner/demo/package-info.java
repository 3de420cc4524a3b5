/** {@code remind demo}: a made-up company served over HTTP and SMTP, lived through day by day, shown as pages. */
@NullMarked
package io.napomni.runner.demo;

import org.jspecify.annotations.NullMarked;
