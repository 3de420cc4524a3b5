/** Where the process starts and where it hears that it shall end. */
@NullMarked
package io.napomni.runner.main;

import org.jspecify.annotations.NullMarked;
