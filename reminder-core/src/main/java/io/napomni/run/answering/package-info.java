/** Where the facts about answers come from. */
@NullMarked
package io.napomni.run.answering;

import org.jspecify.annotations.NullMarked;
