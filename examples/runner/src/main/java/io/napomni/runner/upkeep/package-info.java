/** What is told of a person's data, and of its end. */
@NullMarked
package io.napomni.runner.upkeep;

import org.jspecify.annotations.NullMarked;
