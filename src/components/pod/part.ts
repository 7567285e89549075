import type {
  Container,
  ContainerPort,
  EnvVar,
  Lifecycle,
  PodSpec,
  Volume,
  VolumeMount,
} from 'kubernetes-types/core/v1';

/** What a part gives to one container of the pod. */
export interface ContainerAdditions {
  readonly args?: readonly string[];
  readonly env?: readonly EnvVar[];
  readonly ports?: readonly ContainerPort[];
  readonly volumeMounts?: readonly VolumeMount[];
  /** From one part only. */
  readonly lifecycle?: Lifecycle;
}

/** What a part gives to a pod. A volume that several parts need is given by each of them, the same. */
export interface Additions {
  readonly volumes?: readonly Volume[];
  readonly initContainers?: readonly Container[];
  readonly containers?: readonly Container[];
  readonly into?: Readonly<Record<string, ContainerAdditions>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Fields of the pod itself, each from one part only. */
  readonly pod?: Readonly<Omit<Partial<PodSpec>, 'volumes' | 'initContainers' | 'containers'>>;
}

/** One reason for a pod to look as it does, with all that the reason needs. */
export interface Part<S> {
  readonly name: string;
  /** Left out: always. */
  readonly when?: (settings: S) => boolean;
  readonly adds: (settings: S) => Additions;
}
