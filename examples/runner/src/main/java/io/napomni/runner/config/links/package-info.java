/** Links in letters, and the pages where they lead. */
@NullMarked
package io.napomni.runner.config.links;

import org.jspecify.annotations.NullMarked;
