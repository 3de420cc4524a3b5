/** What can be done, as data: letters, tasks, moves. Nothing here does anything. */
@NullMarked
package io.napomni.action;

import org.jspecify.annotations.NullMarked;
