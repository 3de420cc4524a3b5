/** Access tokens of a mailbox, as other programs keep and renew them. */
@NullMarked
package io.napomni.runner.token;

import org.jspecify.annotations.NullMarked;
