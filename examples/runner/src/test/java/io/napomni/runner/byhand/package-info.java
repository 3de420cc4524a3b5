/** Tests of what a person at the terminal sees. */
@NullMarked
package io.napomni.runner.byhand;

import org.jspecify.annotations.NullMarked;
