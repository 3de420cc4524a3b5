/** Addresses that get no letters, shown by their marks. */
@NullMarked
package io.napomni.runner.show.stoplist;

import org.jspecify.annotations.NullMarked;
