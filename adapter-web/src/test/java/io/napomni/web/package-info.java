/** What requests and answers are held to. */
@NullMarked
package io.napomni.web;

import org.jspecify.annotations.NullMarked;
