/** The command line {@code remind}: where it starts, what it is given, how it ends. */
@NullMarked
package io.napomni.runner;

import org.jspecify.annotations.NullMarked;
