/** Lists that change, grow and weigh while they are read. */
@NullMarked
package io.napomni.onec.read;

import org.jspecify.annotations.NullMarked;
