/** What is done about letters after they have left, and how long things are kept. */
@NullMarked
package io.napomni.runner.config.keeping;

import org.jspecify.annotations.NullMarked;
