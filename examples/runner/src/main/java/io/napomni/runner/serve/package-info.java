/** Our pages on the JDK's own web server, for {@code remind serve}. */
@NullMarked
package io.napomni.runner.serve;

import org.jspecify.annotations.NullMarked;
