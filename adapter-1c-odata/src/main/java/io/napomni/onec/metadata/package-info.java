/** What a 1C base publishes: the list of its sets and their properties, read as a stream and kept on disk. */
@NullMarked
package io.napomni.onec.metadata;

import org.jspecify.annotations.NullMarked;
